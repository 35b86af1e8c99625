-- The files of payers/packs as rows; ShippedPacksSpec holds the two together.

insert into payers.shipped_pack (id, version, content) values
('default', 1, '{
  "id": "default",
  "version": 1,
  "name": "Practice default",
  "about": "For every order that names no payer with rules of its own. The order says how many sessions, how often and until when; this pack adds only when to look again.",
  "since": "2026-01-01",
  "checked": "2026-11-23",
  "clock": {"anchor": "dates", "source": "The order itself: its first and its last day"},
  "week": {"counts": "prescription", "source": "The order itself: the most sessions in a week, Monday to Sunday, over all therapists"},
  "missed": {"cancelled": "released", "lateCancelled": "released", "missed": "released", "lateHours": 24, "source": "House rule of Soma R-27: what was not given is given back"},
  "reports": {"afterVisits": 6, "orDays": 30, "source": "House rule of Soma: re-evaluation after six visits or 30 days"},
  "units": {"rule": "cms", "source": "CMS Claims Processing Manual, chapter 5, 20.2.C"},
  "cases": [

  ]
}
'),
('wa-li', 1, '{
  "id": "wa-li",
  "version": 1,
  "name": "Washington L&I workers’ compensation",
  "about": "Department of Labor & Industries of Washington State. Massage only on the written order of the attending doctor; visits are counted by claim and do not start again with a new referral.",
  "since": "2026-01-01",
  "checked": "2026-11-23",
  "clock": {"anchor": "dates", "graceDays": 0, "source": "bigislandmassagenetwork.com/soap (a billing network in Hawaii): work comp runs not one day past expiry", "unverified": true},
  "sessions": {"per": "claim", "source": "L&I provider pages: the visit count runs by claim and does not start again with a new referral"},
  "week": {"counts": "claim", "source": "bigislandmassagenetwork.com/soap (a billing network in Hawaii): the week runs Monday to Sunday and is shared by all therapists", "unverified": true},
  "day": {"cap": 1, "source": "WAC 296-23-250: more than one visit in a day must be justified"},
  "authorization": {"freeVisits": 6, "per": "claim", "notAfterVisit": 18, "askWith": [{"fromVisit": 7, "what": "form F245-417-000"}, {"fromVisit": 13, "what": "the claim manager"}], "source": "L&I provider pages; none after visit 18: johnlienlmp.com/occupational-injury. One page has the form begin at visit 6, another at visit 7: change it in a copy if your claims unit says 6", "unverified": true},
  "missed": {"cancelled": "released", "lateCancelled": "released", "missed": "released", "lateHours": 24, "source": "House rule of Soma R-27: what was not given is given back"},
  "reports": {"afterVisits": 6, "orDays": 30, "moreNeeds": "functional-improvement", "source": "WAC 296-23-250: after six visits or one month, whichever comes first; a month is kept as 30 days"},
  "units": {"rule": "cms", "source": "CMS Claims Processing Manual, chapter 5, 20.2.C; that L&I uses it was not seen", "unverified": true},
  "requires": {"claimNumber": true, "authorizationNumber": false, "injuryDate": true, "source": "837P for work comp: claim number (REF*Y4) and date of the injury (DTP*439)"},
  "orderedBy": {"who": ["the attending doctor", "a physician assistant"], "source": "WAC 296-23-250; L&I provider pages"},
  "home": {"needsAuthorization": true, "source": "WAC 296-23-250: not at home without prior authorization"},
  "notes": [
    {"text": "A day’s massage is paid up to 75 % of the daily rate of physical and occupational therapy.", "source": "WAC 296-23-250"}
  ],
  "cases": [

  ]
}
'),
('wa-commercial', 1, '{
  "id": "wa-commercial",
  "version": 1,
  "name": "Washington commercial plans (first six)",
  "about": "Health plans under Washington law. The first evaluation and up to six visits in a row of a new episode need no prior authorization; a plan may still ask for a referral or prescription.",
  "since": "2026-01-01",
  "checked": "2026-11-23",
  "clock": {"anchor": "dates", "source": "The order itself: its first and its last day"},
  "week": {"counts": "prescription", "source": "The order itself: the most sessions in a week, Monday to Sunday, over all therapists"},
  "authorization": {"freeVisits": 6, "per": "prescription", "source": "RCW 48.43.016; a new episode is kept as a new prescription"},
  "missed": {"cancelled": "released", "lateCancelled": "released", "missed": "released", "lateHours": 24, "source": "House rule of Soma R-27: what was not given is given back"},
  "reports": {"afterVisits": 6, "source": "RCW 48.43.016: six visits, then the plan decides"},
  "units": {"rule": "cms", "source": "CMS Claims Processing Manual, chapter 5, 20.2.C; plans differ, ask yours", "unverified": true},
  "notes": [
    {"text": "Plans run by eviCore allow at most 60 minutes a session and want prior authorization asked for within 7 days after the first visit.", "source": "eviCore payer guide"},
    {"text": "Premera and LifeWise want a diagnosis-specific prescription with its number of visits in the chart.", "source": "Premera policy 8.03.502"}
  ],
  "cases": [

  ]
}
'),
('va-community-care', 1, '{
  "id": "va-community-care",
  "version": 1,
  "name": "VA community care",
  "about": "Department of Veterans Affairs, care in the community. A first order gives twelve treatments in 90 days, a continuation twelve in 180, both counted from the first treatment.",
  "since": "2026-01-01",
  "checked": "2026-11-23",
  "clock": {"anchor": "first-session", "days": 90, "renewalDays": 180, "source": "VA clinical determination CDI 00036"},
  "sessions": {"most": 12, "per": "prescription", "source": "VA clinical determination CDI 00036"},
  "week": {"counts": "prescription", "source": "The order itself: the most sessions in a week, Monday to Sunday, over all therapists"},
  "authorization": {"freeVisits": 0, "per": "prescription", "source": "VA clinical determination CDI 00036: authorization by the VA, under a community agreement"},
  "missed": {"cancelled": "released", "lateCancelled": "released", "missed": "released", "lateHours": 24, "source": "House rule of Soma R-27: what was not given is given back"},
  "reports": {"afterVisits": 12, "orDays": 90, "source": "VA clinical determination CDI 00036: one episode"},
  "units": {"rule": "cms", "source": "CMS Claims Processing Manual, chapter 5, 20.2.C; that the VA uses it was not seen", "unverified": true},
  "requires": {"claimNumber": false, "authorizationNumber": true, "injuryDate": false, "source": "VA clinical determination CDI 00036"},
  "cases": [

  ]
}
'),
('no-fault', 1, '{
  "id": "no-fault",
  "version": 1,
  "name": "No-fault (auto) with late-start grace",
  "about": "Auto insurance that pays without asking who was at fault. A course that starts up to seven days late ends that many days later.",
  "since": "2026-01-01",
  "checked": "2026-11-23",
  "clock": {"anchor": "dates", "graceDays": 7, "source": "bigislandmassagenetwork.com/soap (a billing network in Hawaii)"},
  "week": {"counts": "claim", "source": "bigislandmassagenetwork.com/soap (a billing network in Hawaii): the week runs Monday to Sunday and is shared by all therapists"},
  "missed": {"cancelled": "released", "lateCancelled": "released", "missed": "released", "lateHours": 24, "source": "House rule of Soma R-27: what was not given is given back"},
  "reports": {"afterVisits": 6, "orDays": 30, "source": "House rule of Soma: re-evaluation after six visits or 30 days"},
  "units": {"rule": "cms", "source": "CMS Claims Processing Manual, chapter 5, 20.2.C; insurers differ", "unverified": true},
  "requires": {"claimNumber": true, "authorizationNumber": false, "injuryDate": true, "source": "837P for auto: claim number (REF*Y4) and date of the accident (DTP*439)"},
  "notes": [
    {"text": "Florida’s PIP pays no massage therapist.", "source": "F.S. 627.736(1)(a)5"},
    {"text": "Notes speak of the diagnosed conditions only; other pain belongs to what the patient reports.", "source": "bigislandmassagenetwork.com/soap (a billing network in Hawaii)"}
  ],
  "cases": [

  ]
}
'),
('de-heilmittel', 1, '{
  "id": "de-heilmittel",
  "version": 1,
  "name": "German Heilmittel prescription",
  "about": "After the German directive on remedies. Treatment starts within 28 days of the prescription; gaps of more than 14 days may cost the payment.",
  "since": "2026-01-01",
  "checked": "2026-11-23",
  "clock": {"anchor": "dates", "startWithinDays": 28, "source": "Heilmittel-Richtlinie, after vera-health.de/blog/heilmittel-richtlinie-terminplanung"},
  "week": {"cap": 3, "least": 1, "counts": "prescription", "source": "Heilmittel-Richtlinie, after vera-health.de/blog/heilmittel-richtlinie-terminplanung"},
  "gap": {"mostDays": 14, "source": "Heilmittel-Richtlinie, after vera-health.de/blog/heilmittel-richtlinie-terminplanung"},
  "missed": {"cancelled": "released", "lateCancelled": "released", "missed": "released", "lateHours": 24, "source": "House rule of Soma R-27: what was not given is given back"},
  "reports": {"afterVisits": 6, "orDays": 30, "source": "House rule of Soma: re-evaluation after six visits or 30 days"},
  "units": {"rule": "none", "source": "Paid by the treatment, not by minutes", "unverified": true},
  "cases": [

  ]
}
'),
('qld-workcover', 1, '{
  "id": "qld-workcover",
  "version": 1,
  "name": "WorkCover Queensland",
  "about": "Workers’ compensation in Queensland, Australia. The first five sessions are approved in advance; a consultation on two areas needs a certificate that names each.",
  "since": "2026-01-01",
  "checked": "2026-11-23",
  "clock": {"anchor": "dates", "source": "The order itself: its first and its last day"},
  "sessions": {"per": "claim", "source": "WorkCover Queensland, table of costs 2015: sessions are approved by claim"},
  "week": {"counts": "claim", "source": "The order itself: the most sessions in a week, Monday to Sunday, over all therapists"},
  "authorization": {"freeVisits": 5, "per": "claim", "source": "WorkCover Queensland, table of costs 2015"},
  "missed": {"cancelled": "released", "lateCancelled": "released", "missed": "released", "lateHours": 24, "source": "House rule of Soma R-27: what was not given is given back"},
  "reports": {"afterVisits": 5, "source": "WorkCover Queensland, table of costs 2015: after the first five", "unverified": true},
  "units": {"rule": "none", "source": "Paid by the consultation, not by minutes", "unverified": true},
  "requires": {"claimNumber": true, "authorizationNumber": false, "injuryDate": true, "source": "WorkCover Queensland", "unverified": true},
  "areas": {"namedFrom": 2, "source": "WorkCover Queensland, table of costs 2015: two areas need a certificate naming each"},
  "cases": [

  ]
}
'),
('federal-short-form', 1, '{
  "id": "federal-short-form",
  "version": 1,
  "name": "Federal workers’ compensation, short form",
  "about": "A federal case that is closed in short form: a sum of money, spent first come, first served. The payer’s balance is weeks behind, so it is kept here.",
  "since": "2026-01-01",
  "checked": "2026-11-23",
  "clock": {"anchor": "dates", "source": "The order itself: its first and its last day"},
  "week": {"counts": "claim", "source": "bigislandmassagenetwork.com/soap (a billing network in Hawaii): the week runs Monday to Sunday and is shared by all therapists", "unverified": true},
  "missed": {"cancelled": "released", "lateCancelled": "released", "missed": "released", "lateHours": 24, "source": "House rule of Soma R-27: what was not given is given back"},
  "reports": {"afterVisits": 6, "orDays": 30, "source": "House rule of Soma: re-evaluation after six visits or 30 days"},
  "money": {"capCents": 150000, "withinDays": 180, "source": "bigislandmassagenetwork.squarespace.com/federal-wc-short-form-closure: about 1,500 USD in 180 days; the days are counted from the injury, which the page does not say", "unverified": true},
  "units": {"rule": "cms", "source": "CMS Claims Processing Manual, chapter 5, 20.2.C; that the program uses it was not seen", "unverified": true},
  "requires": {"claimNumber": true, "authorizationNumber": false, "injuryDate": true, "source": "837P for work comp: claim number (REF*Y4) and date of the injury (DTP*439)"},
  "cases": [

  ]
}
'),
('self-pay', 1, '{
  "id": "self-pay",
  "version": 1,
  "name": "Self-pay",
  "about": "Nobody but the patient pays. The order still says what may be treated; no payer counts, and the hour that was kept free is paid for.",
  "since": "2026-01-01",
  "checked": "2026-11-23",
  "clock": {"anchor": "dates", "source": "The order itself: its first and its last day"},
  "week": {"counts": "prescription", "source": "The order itself: the most sessions in a week, Monday to Sunday, over all therapists"},
  "missed": {"cancelled": "released", "lateCancelled": "forfeited", "missed": "forfeited", "lateHours": 24, "source": "Usual terms of a practice: an hour kept free and not cancelled a day before counts as taken. Put your own into a copy", "unverified": true},
  "reports": {"afterVisits": 6, "orDays": 30, "source": "House rule of Soma: re-evaluation after six visits or 30 days"},
  "units": {"rule": "none", "source": "The patient pays by the session"},
  "cases": [

  ]
}
');
