"""Plain text analysis without a trained model: reported speech, names, hedges, certainty.

Used by the rules engine and by review, so that both read an article the same way.
"""
