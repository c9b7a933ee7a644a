/**
 * Loads a script that a page may need later. It is asked for as a file and not imported: Vite adds a kilobyte to a page that imports a part of it
 * later.
 *
 * @param file its address as Vite knows it
 * @param here the address of the script that asks for it: both lie in one folder, wherever the site does
 */
export function loadBeside(file: string, here: string): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = new URL(`.${file.slice(file.lastIndexOf('/'))}`, here).href;
  document.head.append(script);
}
