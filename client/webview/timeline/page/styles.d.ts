/** Style sheets are bundled beside the script of the page. */
declare module '*.css';
