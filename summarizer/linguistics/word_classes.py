"""Classes of English words as one-letter tags: the closed classes in full, the cues by their lexicon.

The closed classes follow Quirk et al. 1985 (ch. 5-10). What no list holds is left to
:mod:`summarizer.linguistics.tagging`, which tells it by form.

Tags
    d determiner    p subject pronoun   o object pronoun   r relative pronoun   t that
    w wh-word, if, whether              i preposition      2 to                 A as
    a auxiliary     n not               y adverb           c coordinator        b subordinator
    v finite verb   x other word        e other in -ed     g other in -ing      D word of time
    N name          S genitive          # number           ~ no part in syntax
    Q J Z quotation that ends open, with a comma, with a full stop
    V cue, surely a finite verb         U cue, verb or noun     E cue, past tense or participle
    P cue, past participle              G cue in -ing           K cue, a noun
    j adjective of attitude             R seem, appear          Y reportedly
    L poll, survey                      @ according             . , ; : - ( )
"""

from __future__ import annotations

from summarizer.linguistics.reporting_verbs import ATTITUDES, CUE_NOUNS, CUES, Form
from summarizer.linguistics.tokens import lexicon

_CLOSED = {
    "d": "the a an this these those some any no every each all both many most several few another other such either "
    "neither half much more my your his her its our their whose one two three four five six seven eight nine ten",
    "p": "he she they we i you it there nobody everyone everybody someone somebody anyone "
    "i'm i'd i've you're he'd she'd we'd we've we're they'd they've they're",
    "o": "him them us me",
    "r": "who which whom whose",
    "t": "that",
    "w": "what whether if how why where whatever whoever",
    "i": "of in on at by for from with about into over under between among against during through across toward "
    "towards upon within without amid amidst via per like unlike behind beyond near above below "
    "beside besides throughout inside outside around including regarding concerning off out up down than "
    "alongside along ahead",
    "2": "to",
    "A": "as",
    "a": "is are was were be been being am has have had having do does did will would can could may might must shall "
    "should isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't "
    "wouldn't can't cannot couldn't mustn't shouldn't ain't",
    "y": "also still then even just now again already often later once recently soon always sometimes here "
    "instead perhaps maybe however meanwhile therefore thus too ever rather quite almost back further far "
    "yet so only twice long not never first earlier afterward afterwards together very well better "
    "himself herself itself themselves",
    "c": "and or but nor",
    "b": "because despite although though while since unless until when after before whereas till lest whenever "
    "wherever",
    "D": "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow hour hours minutes "
    "morning afternoon evening night day days week weeks weekend month months year years "
    "january february march april june july august september october november december "
    "jan feb aug sept oct nov dec",
    # Irregular past tenses, verbs of motion, change and possession: they end a noun phrase.
    "v": "went came made took got gave became kept left held brought ran stood won lost led met sent built fell "
    "spent paid died grew threw drew drove rose sat set put let cut hit struck wore shook withdrew caught bought "
    "hung bore shot beat began happened turned remained included "
    "tore broke chose flew fought froze hid rode rang sang sank stole swept sold taught fled laid lent dealt dug flung "
    "crept clung slept slid sprang spun swam swung wept wove shrank sped "
    "goes comes makes takes gets gives becomes keeps leaves holds brings runs stands wins loses leads meets sends puts "
    "builds falls remains turns begins includes "
    "go come make take get give become keep bring begin remain include",
    "e": "related",  # where a sentence opens with it, its capital makes no name of it
    "S": "'s ’s ' ’",
    "L": "poll polls survey surveys",
    "@": "according",
    # Predicates that raise the subject of their content: "X seems to".
    "R": "seem seems seemed seeming appear appears appeared look looks looked",
    # Evidential adverbs (Chafe 1986): somebody has said it, the text does not say who.
    "Y": "reportedly allegedly supposedly purportedly seemingly apparently ostensibly presumably "
    "so-called purported reputed",
    ".": ". ! ? …",
    ",": ",",
    ";": ";",
    ":": ":",
    "(": "( [",
    ")": ") ]",
    "-": "— – -- ― -",
    "#": "$ %",
}

# Verbs that are no noun in the same form, and past tenses that are no participle: finite wherever they stand.
_FINITE = lexicon(
    "says said told wrote knew saw spoke forgot swore foresaw thought "
    "thinks believes knows tells argues insists writes adds asks explains acknowledges suggests "
    "say know believe think tell ask argue insist acknowledge explain describe agree deny admit indicate suggest "
    "oppose reject accuse criticize praise predict recall warn prefer consider condemn denounce maintain assert contend"
)
_TAG_OF_FORM = {Form.BARE: "U", Form.THIRD: "U", Form.PAST: "E", Form.PARTICIPLE: "P", Form.GERUND: "G"}

# Verb forms that are a noun far more often: they are left to the other forms of the verb.
_NOUNS = lexicon(
    "air airs back campaign campaigns focus challenge challenges detail details advocate "
    "advocates hearing list lists name names favor favour release releases record records present order orders"
)

TAG_OF: dict[str, str] = {
    **{word: _TAG_OF_FORM[cue.form] for word, cue in CUES.items() if word not in _NOUNS},
    **{noun: "K" for noun in CUE_NOUNS if noun not in CUES},
    **dict.fromkeys(ATTITUDES, "j"),
    **dict.fromkeys(_FINITE & CUES.keys(), "V"),
    **{word: tag for tag, words in _CLOSED.items() for word in words.split() if word not in CUES or tag in "iyALR@"},
}
"""The tag of every listed word; keys are folded."""
