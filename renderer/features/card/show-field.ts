/** Brings a field of the form into view and puts the cursor in it. */
export function showField(key: string): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(key)}"]`);
  if (!field) return;
  field.scrollIntoView({ block: 'center' });
  const control = field.querySelector<HTMLElement>('textarea, input:not([disabled]), select, [data-add]');
  (control ?? field).focus({ preventScroll: true });
}

export function showSection(number: string): void {
  document.querySelector(`[data-section="${CSS.escape(number)}"]`)?.scrollIntoView({ block: 'start' });
}
