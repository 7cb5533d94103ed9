import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** What of a scrolled element is on the screen, in pixels. */
export interface Viewport {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
}

/**
 * Follows what of an element is on the screen, once for each picture that the browser draws.
 * @param onScroll called with each change of place
 */
export function useViewport(onScroll: (viewport: Viewport) => void): [{ current: HTMLDivElement | null }, Viewport] {
    const element = useRef<HTMLDivElement | null>(null);
    const [viewport, setViewport] = useState<Viewport>({ left: 0, top: 0, width: 0, height: 0 });
    const listener = useRef(onScroll);
    listener.current = onScroll;
    useLayoutEffect(() => {
        const scrolled = element.current!;
        let frame = 0;
        const measure = (): void => {
            frame = 0;
            const { scrollLeft, scrollTop, clientWidth, clientHeight } = scrolled;
            const found = { left: scrollLeft, top: scrollTop, width: clientWidth, height: clientHeight };
            setViewport(before =>
                before.left === found.left && before.top === found.top && before.width === found.width && before.height === found.height
                    ? before
                    : found,
            );
            listener.current(found);
        };
        const soon = (): void => {
            frame ||= requestAnimationFrame(measure);
        };
        const sizes = new ResizeObserver(soon);
        sizes.observe(scrolled);
        scrolled.addEventListener('scroll', soon, { passive: true });
        measure();
        return () => {
            cancelAnimationFrame(frame);
            sizes.disconnect();
            scrolled.removeEventListener('scroll', soon);
        };
    }, []);
    return [element, viewport];
}
