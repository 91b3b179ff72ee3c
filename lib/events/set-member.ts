/** Gives an object a member of any name. */
export function setMember(object: Record<string, unknown>, name: string, value: unknown): void {
  // Assigning to this name would set the prototype.
  if (name === '__proto__')
    Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
  else object[name] = value;
}
