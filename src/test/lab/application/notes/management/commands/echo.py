import json
import sys

from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Tells what it was given, and ends with the status that it was asked for."

    def add_arguments(self, parser):
        parser.add_argument("--status", type=int, default=0)
        parser.add_argument("words", nargs="*")

    def handle(self, status, words, **options):
        print("echo " + json.dumps({"words": words, "input": sys.stdin.read()}))
        sys.exit(status)
