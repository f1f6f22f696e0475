"""Texts that no newsroom would print: whatever comes in, a brief or one clear line comes out."""

WORDS = "The mayor said that the pier may close and Ruiz did not deny it "
NESTED = "He said: “She told me: ‘They wrote: “Ask him: ‘Who said “now”?’”’” "

HOSTILE = {
    "unbalanced quotation marks": 'He said: “go now. ‘Not yet, she added. "Why? ' * 20,
    "all capitals": (WORDS.strip() + ". ").upper() * 20,
    "no punctuation": WORDS * 20,
    "a sentence of ten thousand words": WORDS * 770,
    "emoji": "👩‍🚀 said “🚢 may 🏝️ sink” 🙂. 🇦🇲 denied it! " * 20,
    "right-to-left text": "قال الوزير إن الجسر قد يغلق. אמר השר \u202eשהגשר\u202c נסגר. " * 20,
    "quotations nested five deep": NESTED * 20,
    "closing marks only": "said” he’ that” she’ may” " * 20,
    "apostrophes": "'Twas the boys' pier, 'tis said, o' course: don't 'e know? " * 20,
    "brackets and colons": "A: B: (C said (D thinks [E: {F}])): " * 20,
    "one letter words": "a b c said d e that f g may h. " * 20,
    "cues without sources": "said said reportedly said may told according to to to said. " * 20,
    "speaker after speaker": "“It leaks,” said Anna Keller. “It may,” she said. Reed reportedly denied it.\n\n" * 30,
    "names without end": "Ann Bo Cy Di Ed Flo Gus Hal Ida Jo Kit Lou Max Ned " * 20,
}
