import { expect, test } from 'vitest';
import { outsideAddress } from '../../shared/outside-address.ts';

const judged = (text: string) => outsideAddress(URL.canParse(text) ? new URL(text) : null);

test.each([
  ['javascript:alert(1)'],
  ['data:text/html,<script>'],
  ['file:///etc/passwd'],
  ['smb://server/share'],
  ['ms-msdt:/id'],
  ['vbscript:x'],
  ['app://metodebenk/'],
  ['blob:https://eksempel.no/1'],
  ['\\\\server\\share'],
  ['//eksempel.no/x'],
  ['eksempel.no'],
  [''],
  [`https://eksempel.no/${'x'.repeat(2000)}`],
])('“%s” is never opened', (text) => expect(judged(text)).toBeNull());

test.each([
  ['https://doi.org/10.1/x', 'https://doi.org/10.1/x', []],
  ['HTTP://Eksempel.no', 'http://eksempel.no/', []],
  ['mailto:kari@eksempel.no', 'mailto:kari@eksempel.no', []],
  ['https://helsedirektoratet.no@eksempel.com/', 'https://helsedirektoratet.no@eksempel.com/', ['user']],
  ['https://аpple.com/', 'https://xn--pple-43d.com/', ['letters']],
  ['https://eksempel.no\\@x.com/', 'https://eksempel.no/@x.com/', []],
  ['  https://eksempel.no/\t\nx', 'https://eksempel.no/x', []],
])('“%s” is shown as %s', (text, address, traps) => expect(judged(text)).toEqual({ address, traps }));
