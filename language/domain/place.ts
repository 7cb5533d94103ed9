/** A zero-based line and a UTF-16 character offset in it, as the language server protocol counts them. */
export interface Position {
    line: number;
    character: number;
}

/** A stretch of text; the end is exclusive. */
export interface Range {
    start: Position;
    end: Position;
}

/** Where something stands: the URI of its file and its range there. */
export interface Place {
    uri: string;
    range: Range;
}

/** Anything that can be pointed at in a file. */
export interface Placed {
    place: Place;
}
