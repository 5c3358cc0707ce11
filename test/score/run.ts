import { scoreDatelines } from './datelines.ts'
import { scoreDispatches } from './dispatches.ts'
import { scoreSubjects } from './subjects.ts'

/** `npm run score`: how much of real copy is read right; `npm run score -- --detail` names what is not. */
const detail = process.argv.includes('--detail')

scoreDatelines(detail)
scoreDispatches(detail)
scoreSubjects()
