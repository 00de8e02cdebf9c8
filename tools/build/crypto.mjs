// As much of node:crypto as the engine uses, for browsers: theirs gives a hash only after a wait.
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const hashes = { sha256, sha512 };

export const createHash = (name) => ({
  update: (text) => ({ digest: () => bytesToHex(hashes[name](utf8ToBytes(text))) }),
});
