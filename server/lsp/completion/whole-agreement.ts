import type { Opening } from './openings.ts';

/** A whole agreement of one of the kinds there are, with a stop at each part that changes; what is said several times is written once. `today` stands where it is dated. */
export function wholeAgreement(kind: string, today: string): Opening {
    return {
        label: `${kind} Ours "..." { ... } and all else`,
        says: `A whole ${kind} to fill in: two parties, a clause, how it changes and ends, a review, the signatures.`,
        snippet: `${kind} \${1:Ours} "\${2:What the agreement is called}" {
    dated \${3:${today}}
    \${4|not legally binding,legally binding|}
    starts on signature by the last party
    in force \${5|for 3 years,until ended,while "____"|}
    calendar England
}

calendar England {
    region \${6|England and Wales,Scotland,Northern Ireland,any part of the UK|}
}

party \${7:Council} is "\${8:Full name of the council}", a \${9:local authority} {
    contact "\${10:____}"
}
party \${11:Forum} is "\${12:Full name of the forum}", a \${13:parent carer forum} {
    contact "\${14:____}"
}

section 1 "Purpose" about purpose {
    all parties aim to "\${15:what you want to achieve together}"
}

section 2 "What each party does" about duties {
    \${7:Council} \${16|must,should,may,aims to|} "\${17:what is to be done}" to \${11:Forum} within \${18:20} working days of "\${19:____}"
}

section 3 "Changes and ending" {
    all parties may change this agreement in writing
    any party may end this agreement on \${20:3 months'} notice in writing
}

dispute {
    step Talks "talks between the parties"
    step Mediation "an independent mediator" chosen by \${7:Council} and \${11:Forum}
        if not settled within 20 working days of the start of Talks
}

review \${21:Annual} is "\${22:Annual review}", every \${23:12} months from \${24:${today}}, by \${7:Council} and \${11:Forum}

agreed by {
    \${7:Council}, signed by "\${25:____}" as "\${26:Director}" on \${27:____}
    \${11:Forum}, signed by "\${28:____}" as "\${29:Chair}" on \${30:____}
}
$0`,
    };
}
