export function EvidenceScreen() {
  return null;
}
