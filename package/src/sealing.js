// What seals and opens links: the browser's own cryptography, on the bytes of planner/src/link/sealed.rs.

// Browsers have it on pages that came safely: over https, or from this machine.
export function seals() {
  return !!globalThis.crypto?.subtle;
}

export function random(count) {
  return crypto.getRandomValues(new Uint8Array(count));
}

// The passphrase as RFC 8265 prepares it (OpaqueString): however it was typed, it is the same.
export async function key(passphrase, salt, iterations) {
  const prepared = new TextEncoder().encode(passphrase.replace(/\p{Zs}/gu, ' ').normalize('NFC'));
  const raw = await crypto.subtle.importKey('raw', prepared, 'PBKDF2', false, ['deriveKey']);
  const from = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(from, raw, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const way = (iv, version) => ({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(version) });

export async function seal(key, iv, version, clear) {
  return new Uint8Array(await crypto.subtle.encrypt(way(iv, version), key, clear));
}

// Refused where the key is another, or anything was changed.
export async function unseal(key, iv, version, text) {
  return new Uint8Array(await crypto.subtle.decrypt(way(iv, version), key, text));
}
