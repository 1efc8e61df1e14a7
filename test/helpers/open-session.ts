/** Exchanges the code of a browser host's address for a token, as the page does. */
export async function openSession({ origin, newAddress }: { origin: string; newAddress(): string }): Promise<string> {
  const response = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ code: newAddress().split('#code=')[1] }),
  });
  return ((await response.json()) as { token: string }).token;
}
