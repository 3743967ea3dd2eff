const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** How we speak to a mail server: a small pool, every wait limited, TLS wherever mail leaves this machine. */
export function smtpOptions(smtpUrl: string, { plainTextAllowed, timeLimit }: { readonly plainTextAllowed: boolean; readonly timeLimit: number }) {
  const url = new URL(smtpUrl);
  const secure = url.protocol === 'smtps:';
  const stays = loopback.test(url.hostname);
  return {
    pool: true,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 465 : 25)),
    secure,
    // On loopback a certificate would name nobody; elsewhere TLS is asked for, and insisted on in production.
    ignoreTLS: !secure && stays,
    requireTLS: !secure && !stays && !plainTextAllowed,
    ...(url.username ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } } : {}),
    maxConnections: 4,
    maxMessages: 100,
    // A message is given to another connection only while nothing of it was sent; the sweep does the rest.
    maxRequeues: 1,
    connectionTimeout: Math.min(5000, timeLimit),
    greetingTimeout: Math.min(5000, timeLimit),
    socketTimeout: Math.min(15_000, timeLimit),
    dnsTimeout: Math.min(5000, timeLimit),
    disableFileAccess: true,
    disableUrlAccess: true,
  } as const;
}
