/**
 * Sentences as agreements usually have them. Nothing is read of them but which words follow which, so that completion
 * is useful before a document has habits of its own.
 */
export const TYPICAL_TEXT = `
uses "calendars/schools.mou"
memorandum A "t" {
    dated June 2024
    not legally binding
    starts June 2024
    in force while "w"
    in force for 3 years
    calendar C
    checked against P
}
party A is "t", a local authority {
    contact "c"
    role R "r" held by "h"
}
party B is "t", a health body
    also known as "n"
group G is "t" of A, B and C
outsider O is "t", a charity
define "t" as "t"
cite L "t" at "l"
meeting M is "t", once a half-term, of A and B
meeting M is "t", at least once a month, of A and B
meeting M is "t", every 3 months from 1 April 2026, of A
event E is "t", at any time
deadline D is at least 5 working days before each M
section 4 "t" about meetings {
    """t"""
    clause 4.5 "t" {
        """t"""
        A must "do" to B no later than D where possible
        A must "do" to B at least 5 working days before each M where possible
        A must "do" to B within 20 working days of E
        A must "do" within 20 working days of E
        A must "do" within 5 working days after each M
        A must "do" at least 5 working days before each M
        A must "do" no later than D
        A must "do" to B and C as soon as possible after each M, and in any case before the following M
        A and B must "do" to all parties within 10 working days of E if "w"
        A must "do" between 10:00 and 14:00 in term time where possible otherwise A must "do" to B
        A must "do" during term time
        A must "do" via R with the agreement of C
        A must "do" via R of B if "w"
        A must not "do" in school holidays unless "w"
        A should "do" to B before each M
        A should "do" before the M following E
        A and B must "do" exactly 6 times a school year
        A will "do" at least once a month
        A will "do" every 12 months from 1 April 2026
        each party must "do" to the other parties at least once a year
        all parties must "do" throughout this agreement
        A aims to "do" promptly
        all parties aim to "do"
        A may "do" with the agreement of B and C where possible
        A may delegate "do" to B if "w"
        item "t"
        see clause 4.5
    }
}
clause "t" {
    all parties may change this agreement in writing
    any party may end this agreement on 3 months' notice in writing
    this agreement ends when "w"
    clauses 5 and 6 continue after the end
}
review R is "t", first in June 2025, then every 12 months, by A and B, or on request by any party
review R is "t", every 12 months from 1 April 2026, by R of A and B, or on request by any party
dispute {
    step S "t" by A or R of B
    step S "t" chosen by A and B if not settled within 20 working days of the start of S
}
agreed by {
    A, signed by "p" as "p" on 27 June 2024
    B, signed by "p" as "p" on 27 June 2024
}
history {
    M held on 24 September 2026
    M planned for 12 November 2026
    D done on 5 November 2026 for M of 12 November 2026 by A with evidence "e"
    R held on 3 June 2025 with outcome "o"
}
calendar C "t" {
    region England and Wales
    school term T from 2 September 2026 until 18 December 2026, half-term from 26 October 2026 until 30 October 2026
    in-service day 2 September 2026 "t"
    closed 24 December 2026 until 1 January 2027 "t"
}
profile P "t" for memorandum {
    requires review message "m"
    requires clause about safeguarding, also known as "w" when it mentions "w" or "w" message "m" skeleton "s"
    recommends notice to end when it covers termination or when a party is a controller message "m"
    requires escalation when it is legally binding reported as an error
    leaves out dispute
}
`;
