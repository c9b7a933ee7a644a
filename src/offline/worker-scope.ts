/** What a service worker has of its browser, as far as ours uses it: https://www.w3.org/TR/service-workers/. TypeScript's types of pages and of workers cannot be had together. */
export interface WorkerScope {
  readonly registration: {
    readonly scope: string;
    unregister(): Promise<boolean>;
    readonly navigationPreload?: { enable(): Promise<void> };
  };
  readonly clients: { claim(): Promise<void>; matchAll(options: { includeUncontrolled: boolean }): Promise<readonly { readonly url: string }[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: WorkerFetchEvent) => void): void;
}

/** An event that lasts as long as what it waits for. */
export interface WorkerEvent {
  waitUntil(work: Promise<unknown>): void;
}

/** A request of a page. */
export interface WorkerFetchEvent extends WorkerEvent {
  readonly request: Request;
  /** The answer that the browser has asked for while the worker was starting; undefined without one. */
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

/** The scope of the worker in which this runs. */
export const worker = globalThis as unknown as WorkerScope;
