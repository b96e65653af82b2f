/** What a register answers; `unavailable` is no answer about the person. */
export type CheckAnswer = 'match' | 'no-match' | 'unavailable';

export interface NamedNumber {
  readonly name: string;
  readonly identityNumber: string;
}

/**
 * Real-name verification (实名核验): asks a register yes or no and learns nothing else. The population register answers
 * it by a call of its own; the demonstration answers from content/registers.
 */
export interface RealNameCheck {
  /** Whether somebody of this name has this number. */
  person(claim: NamedNumber): Promise<CheckAnswer>;
  /** Whether the household register has the second as a child of the first. */
  parent(claim: { parent: NamedNumber; child: NamedNumber }): Promise<CheckAnswer>;
}

/** The register of enterprises: who represents a company today. */
export interface CompanyCheck {
  /** Whether this person is the legal representative; with a match, what is registered of the company. */
  representative(claim: {
    creditCode: string;
    person: NamedNumber;
  }): Promise<
    | { readonly answer: 'match'; readonly company: RegisteredCompany }
    | { readonly answer: Exclude<CheckAnswer, 'match'> }
  >;
}

export interface RegisteredCompany {
  readonly creditCode: string;
  readonly name: string;
  readonly address: string;
  /** Since when the person has represented it. */
  readonly since: string;
}

/** Where no register is connected, nobody is verified and nobody turned away. */
export const noRegisters: RealNameCheck & CompanyCheck = {
  person: async () => 'unavailable',
  parent: async () => 'unavailable',
  representative: async () => ({ answer: 'unavailable' }),
};
