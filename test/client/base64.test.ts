import { expect, test } from 'vitest';
import { toBase64 } from '../../client/features/base64.ts';

test.each([0, 1, 2, 3, 24_575, 24_576, 24_577, 100_000])('%i bytes come back as they were', length => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 7 + 129) % 256);
    expect(Buffer.from(toBase64(bytes), 'base64').equals(Buffer.from(bytes))).toBe(true);
});
