/** `990102********1428`: enough to recognise one's own number, too little to use it. */
export function maskIdentityNumber(number: string): string {
  return `${number.slice(0, 6)}********${number.slice(-4)}`;
}

/** `190****0101` */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
