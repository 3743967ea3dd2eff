/** Whether a part of an address can be an id at all; anything else is not found, without asking a service. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
