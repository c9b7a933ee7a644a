/** Hosts that read their rules for redirects and headers from files of the site. */
export const HOSTS = ['cloudflare', 'netlify', 'nginx'] as const;
export type HostName = (typeof HOSTS)[number];
