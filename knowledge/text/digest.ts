/** Digests that tell things apart without keeping them: salted, short, and no way back. */

/**
 * The first `bytes` bytes of the SHA-256 of salt and parts, as hexadecimal digits.
 *
 * @param bytes 1 to 32
 */
export async function saltedDigest(salt: string, parts: readonly string[], bytes: number): Promise<string> {
  const said = new TextEncoder().encode([salt, ...parts].join('\n'))
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', said)).subarray(0, bytes))
}

/** Bytes as hexadecimal digits, two each. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
