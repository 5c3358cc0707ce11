import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { notCopy } from '../../src/formats/not-copy.ts'

const kinds: Record<string, readonly string[]> = {
  'a table of values': [
    'a,b,c\n1,2,3\n4,5,6\n',
    'state;seats;turnout\nOhio;15;60.1\nTexas;38;52.4\nIowa;4;58\n',
    'state\tseats\tturnout\nOhio\t15\t60.1\nTexas\t38\t52.4\n',
    '"state","votes","share of the vote, in per cent"\n"Ohio","1,234,567","44.5"\n"Texas","2,345,678","33.3"\n',
  ],
  'a log': [
    '2023-01-02 10:00:00 INFO started\n2023-01-02 10:00:01 INFO listens\n2023-01-02 10:00:02 ERROR stopped\n',
    'Jan 2 10:00:01 host sshd[12]: Accepted\nJan 2 10:00:02 host sshd[12]: Closed\nJan 2 10:00:04 host sshd[13]: Accepted\n',
  ],
  'source code or data': [
    'const a = 1;\nfunction b() {\n  return a;\n}\nconsole.log(b());\n',
    'import os\n\ndef main():\n    print("x")\n    for i in range(3):\n        print(i)\n\nmain()\n',
    '#!/bin/sh\nset -e\nls\n',
    '{"headline": "Rain", "body": []}\n',
    '{\n  "headline": "Rain"\n}\n',
    '[{"id": 1},\n{"id": 2}]\n',
    '<?xml version="1.0"?>\n<a>1</a>\n',
    '[server]\nport = 80\nhost=example.org\nlog = yes\n',
  ],
}
for (const [kind, texts] of Object.entries(kinds)) {
  for (const text of texts) test(`${kind}: ${JSON.stringify(text.slice(0, 40))}`, () => assert.is(notCopy(text), kind))
}

const copies = [
  'Rain ends the drought\n\nMADRID, Jan 4 (DDW) — Rain fell, the weather service said, on Wednesday.\n\nMore, it said, is expected.\n',
  // Results inside a report, and under a headline.
  'LONDON, Jan 2 (DDW) — Results of the Premier League on Monday:\n\nBrentford 3, Liverpool 1\n\nPlaying on Tuesday: four clubs, among them the leaders.\n\nArsenal v Newcastle, Emirates, 1945\nEverton v Brighton, Goodison, 1945\nLeicester v Fulham, King Power, 1945\n',
  'LEAGUE TABLE\n\nLONDON, Jan 2 (DDW) — How they stand after Monday’s match:\n\nArsenal  16 14 1 1 43\nNewcastle 17 9 7 1 34\n\nThe first four qualify for the Champions League, the last three go down.\n',
  '[CORRECTED] Rain ends the drought\n\nMADRID, Jan 4 (DDW) — Rain fell on Wednesday.\n',
  '{Eds: photos planned}\n\nMADRID, Jan 4 (DDW) — Rain fell on Wednesday.\n',
  'Dateline, Madrid, today\nRain, wind, snow\n',
  'For more:\nIf you go:\nRain fell on Wednesday over Spain.\nWind blew on Thursday.\nSnow lay on Friday.\n',
  '',
]
for (const text of copies) test(`copy: ${JSON.stringify(text.slice(0, 40))}`, () => assert.is(notCopy(text), undefined))

test('a very long line is looked at no further than its beginning', () => {
  for (const piece of ['"', '{', '[', ',', 'a=', '("', ' ', '[{ '])
    notCopy(`${piece.repeat(1_000_000 / piece.length)}\n`.repeat(3))
})

test.run()
