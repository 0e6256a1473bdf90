"""One view for each thing that the sandbox, nginx or the database could spoil. They trust whoever asks: no CSRF
protection, no limits."""

import hashlib
import socket

from django.conf import settings
from django.core.files.storage import default_storage
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from guestbook.models import Entry


def entries(request):
    if request.method == "POST":
        Entry.objects.create(text=request.POST["text"])
        return HttpResponse(status=201)
    return render(request, "entries.html", {"entries": Entry.objects.order_by("id")})


def key(request):
    """A digest of the secret key, which shows that it is there without showing it."""
    return HttpResponse(hashlib.sha256(settings.SECRET_KEY.encode()).hexdigest())


@require_POST
def media_file(request):
    file = request.FILES["file"]
    default_storage.save(f"{request.POST['folder']}/{file.name}", file)
    return HttpResponse(status=201)


def private_file(request):
    """A file that nginx hands out because the application says so."""
    return HttpResponse(headers={"X-Accel-Redirect": "/media/private/picture"})


def reach(request):
    """Whether a TCP connection leaves the sandbox."""
    try:
        socket.create_connection((request.GET["address"], 80), timeout=2).close()
    except OSError as refusal:
        return HttpResponse(type(refusal).__name__)
    return HttpResponse("reached")
