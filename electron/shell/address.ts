/** The address of the screens in the desktop app, and whether an address is one of theirs. */
export const appScheme = 'app';
export const appOrigin = 'app://metodebenk';
export const appPage = `${appOrigin}/index.html`;

/** Literal comparison of scheme and host: `app://metodebenk.evil` and `app://x@metodebenk` are not ours. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === 'app:' && host === 'metodebenk' && username === '' && password === '';
}
