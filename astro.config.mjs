import { standaloneConfig } from './src/press/astro-command.ts';

// `astro dev` and `astro build` on their own: the same adapter, queries and press as `khabar`.
export default await standaloneConfig();
