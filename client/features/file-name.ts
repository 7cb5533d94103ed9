/** The last part of the path of an address: what a reader knows the file by. */
export function fileNameOf({ path }: { readonly path: string }): string {
    return path.split('/').at(-1) ?? path;
}
