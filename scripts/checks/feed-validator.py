"""Asks the W3C feed validator about the files that are named on standard input, one line of JSON each: path and address.

Prints one line of JSON for each finding: path, level, name, text.
"""
import json
import sys

if len(sys.argv) > 1:
    sys.path.insert(0, sys.argv[1])

import feedvalidator
from feedvalidator import compatibility
from feedvalidator.formatter.text_plain import Formatter
from feedvalidator.logging import Error

for line in sys.stdin:
    path, address = json.loads(line)
    with open(path, 'rb') as file:
        events = feedvalidator.validateString(file.read(), firstOccurrenceOnly=1, fallback='UTF-8', base=address)['loggedEvents']
    # AA is what the validator on the web shows.
    for event in compatibility.AA(events):
        text = '; '.join(Formatter([event]))
        print(json.dumps([path, 'error' if isinstance(event, Error) else 'warning', type(event).__name__, text]))
