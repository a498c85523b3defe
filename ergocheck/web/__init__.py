"""The pages: what a person sees and presses, and nothing that decides."""

from ergocheck.web.app import create_app

__all__ = ["create_app"]
