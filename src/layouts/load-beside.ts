/**
 * Gets a script that lies beside this one, wherever the site does. Its name is one that only the browser knows: Vite puts a helper of 0.9 KB around an
 * import whose address it can read.
 *
 * The preview has no such folder: there it is asked for by its own address.
 *
 * @param file what `?worker&url` says of it: `/assets/more-tools.Dz2PNquD.js`
 */
export function loadBeside(file: string): Promise<unknown> {
  const address = import.meta.env.DEV ? file : `.${file.slice(file.lastIndexOf('/'))}`;
  return import(/* @vite-ignore */ address);
}
