import fillBoxes from './fill-boxes.ts?worker&url';
import showBreaking from './show-breaking.ts?worker&url';

// Every article's page loads this, so that it is no more than two questions: is there breaking news, and are the boxes near? What answers them comes when it is
// needed. It is asked for as loadBeside does; that is not imported, since it would be one more file.
const here = import.meta.url;
const boxes = document.querySelector<HTMLElement>('#news-boxes')!;

function load(file: string): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = new URL(`.${file.slice(file.lastIndexOf('/'))}`, here).href;
  document.head.append(script);
}

if (location.protocol !== 'file:') {
  void fetch(boxes.dataset['src']!).then((response) => response.json()).then(([news]) => { if (news) load(showBreaking); }, () => {});
  new IntersectionObserver(([seen], observer) => {
    if (!seen?.isIntersecting) return;
    observer.disconnect();
    load(fillBoxes);
  }, { rootMargin: '600px' }).observe(boxes);
}
