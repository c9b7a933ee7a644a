/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The view model of the page being printed; the press puts it here. */
    view: import('./queries/view-models.ts').PageView;
  }
}

declare module 'virtual:khabar/mdx' {
  /** The newsroom's MDX articles by file: `content/articles/1405/08/lake.mdx`. */
  export const mdxArticles: Record<string, () => Promise<{ default: import('astro/runtime/server/index.js').AstroComponentFactory }>>;
}

declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
