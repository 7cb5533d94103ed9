/** What a line of a suite's own output begins with; everything else on the console is the workbench's. */
export const suiteMark = '[suite] ';
