/** How code is laid out. What it leaves open, `.tools/eslint.config.js` settles. @type {import('prettier').Config} */
export default {
    printWidth: 140,
    tabWidth: 4,
    singleQuote: true,
    arrowParens: 'avoid',
};
