/** The cost of a password hash, for patients and thieves alike. */

/** Parameters of Argon2id (RFC 9106 section 3.1). */
export interface PasswordCost {
  readonly memoryKiB: number;
  /** Passes over the memory. */
  readonly iterations: number;
  readonly parallelism: number;
}

/** The two with the most memory of those that OWASP's password storage cheat sheet holds to be equally strong. */
const least: readonly Pick<PasswordCost, 'memoryKiB' | 'iterations'>[] = [
  { memoryKiB: 46 * 1024, iterations: 1 },
  { memoryKiB: 19 * 1024, iterations: 2 },
];

/** Whether a hash of this cost may protect a patient's password. */
export const isDearEnough = ({ memoryKiB, iterations }: PasswordCost): boolean =>
  least.some(each => memoryKiB >= each.memoryKiB && iterations >= each.iterations);
