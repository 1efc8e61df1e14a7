export function CardScreen() {
  return null;
}
