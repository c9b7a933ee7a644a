/*
 * The scripts of every page, in one file: a file costs a reader a request, and a page the name of it. Each only waits for what it is
 * for, and gets the rest of itself then.
 */
import '../components/chrome/page-tools.ts';
import './reading/open-reading-menu.ts';
