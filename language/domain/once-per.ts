/** The same work-out, done once for each object and remembered for as long as the object is there. */
export function oncePer<Key extends object, Result>(workOut: (key: Key) => Result): (key: Key) => Result {
    const known = new WeakMap<Key, { result: Result }>();
    return key => {
        let found = known.get(key);
        if (!found) {
            known.set(key, (found = { result: workOut(key) }));
        }
        return found.result;
    };
}
