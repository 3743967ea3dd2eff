const longest = 1000;
const here = 'http://door.invalid';

/** Where a sign-in may lead back to: a path of our own pages, never another origin, never the sign-in itself. */
export function returnTo(wish: unknown): string {
  if (typeof wish !== 'string' || wish.length > longest) return '/';
  // Browsers read a backslash as a slash and drop tabs and line ends: `/\evil.example` and `/<tab>/evil.example` leave the site.
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(wish) || wish.includes('\\')) return '/';
  let url: URL;
  try {
    url = new URL(wish, here);
  } catch {
    return '/';
  }
  // Dot segments may fold into a second slash (`/.//evil.example`), which a browser would read as a host.
  if (url.origin !== here || url.pathname.startsWith('//')) return '/';
  if (/^\/(?:auth|api|internal)(?:\/|$)/i.test(url.pathname)) return '/';
  return `${url.pathname}${url.search}`;
}
