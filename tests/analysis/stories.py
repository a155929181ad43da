"""Three articles to compare: two of one event, and one of another."""

FERRY = """\
Ferry sinks off Port Lorne with 58 people on board

A ferry sank off Port Lorne early on Monday, killing at least 11 children, the coastguard said.

The vessel, the Santa Rita, was carrying 58 passengers when it struck a reef at 6:30 a.m.

Mayor Ines Duarte said that the harbour master had warned the captain of the storm.

The shipping company Harbour Lines denied that the engine had been faulty.

"We heard a bang and then the lights went out," said Alan Brook, a teacher who swam ashore.

Divers will return to the wreck on Tuesday.
"""

SHIPWRECK = """\
Dozens feared drowned as vessel strikes reef

The coastguard said a dozen children had died when a ferry went down near Port Lorne on Monday.

The Santa Rita struck a reef at around 7:30 a.m. with 58 passengers on board.

Survivors said that the engine of the ferry had been faulty for weeks, a claim Harbour Lines rejected.

The captain had been warned of the storm by the harbour master, Mayor Duarte told reporters.

Prices of fish in the town have since doubled.
"""

BUDGET = """\
Parliament votes for lower taxes

The government of Norway won a vote on its budget on Thursday, after weeks of quarrels between the two parties.

Finance Minister Erna Dahl said incomes below $40,000 would be free of tax.

The opposition called the plan a gift to the rich.

Economists expect growth of 2 per cent.
"""

LATER_BUDGET = (
    BUDGET.replace("on Thursday", "on Friday").replace("$40,000", "$45,000").replace("2 per cent", "3 per cent")
)
TWO_EVENTS = (FERRY, BUDGET, SHIPWRECK, LATER_BUDGET, FERRY.replace("Monday", "Sunday"))
