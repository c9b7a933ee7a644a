import fillBoxes from './fill-boxes.ts?worker&url';
import showBreaking from './show-breaking.ts?worker&url';

// Every article's page loads this, so that it is no more than two questions: is there breaking news, and are the boxes near? What answers them comes when it is
// needed, by its address and not by its name: Vite adds a kilobyte to a page that imports a part of it later. All scripts lie in one folder, wherever the site does.
const boxes = document.querySelector<HTMLElement>('#news-boxes')!;
const load = (file: string): Promise<unknown> => {
  // Vite puts a helper of 0.9 KB around an import whose address it can read.
  const address = `.${file.slice(file.lastIndexOf('/'))}`;
  return import(/* @vite-ignore */ address);
};

if (location.protocol !== 'file:') {
  fetch(boxes.dataset['src']!).then((response) => response.json()).then((all: { until: number }[]) => all.some(({ until }) => until > Date.now()) && load(showBreaking), () => {});
  new IntersectionObserver(([seen], observer) => {
    if (!seen?.isIntersecting) return;
    observer.disconnect();
    void load(fillBoxes);
  }, { rootMargin: '600px' }).observe(boxes);
}
