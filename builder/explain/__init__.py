"""What each code means, for authors: a page a code, in English and Chinese, with an example wrong and right.

Loaded by `talkleaf explain` and for SARIF alone. A new code gets its page in the file of its subject under `codes/`.
"""
