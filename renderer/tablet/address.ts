/** What a link or a QR code carried here: the one-time code of a slip, and the key with which a tablet is set to be shared. */
export type Carried = { code: string | null; shared: string | null };

/** Reads it and takes it out of the address at once: it must not stay in the history of a tablet that others will use. */
export function takeCarried({ location, history }: Pick<Window, 'location' | 'history'>): Carried {
  const asked = new URLSearchParams(location.search);
  const carried = { code: asked.get('code'), shared: asked.get('shared') };
  if (location.search !== '') history.replaceState(null, '', location.pathname + location.hash);
  return carried;
}
