/** Bytes encoded at a time: divisible by three, so that no padding falls between, and few enough for one call. */
const piece = 24_576;

/** Bytes as Base64 text (RFC 4648, section 4), in Node and in a web worker alike. */
export function toBase64(bytes: Uint8Array): string {
    let text = '';
    for (let start = 0; start < bytes.length; start += piece) {
        text += btoa(String.fromCharCode(...bytes.subarray(start, start + piece)));
    }
    return text;
}
