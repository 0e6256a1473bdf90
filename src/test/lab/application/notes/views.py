import os
import re
import time

from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.http import HttpResponse, HttpResponseBadRequest, JsonResponse, StreamingHttpResponse
from django.middleware.csrf import get_token
from django.templatetags.static import static

from notes import probe
from notes.models import Counter, Note


def home(request):
    return JsonResponse(
        {
            "host": request.get_host(),
            "secure": request.is_secure(),
            "token": get_token(request),
            "style": static("notes/style.css"),
            "plain": static("notes/style.css").rsplit("/", 1)[0] + "/style.css",
        }
    )


def count(request):
    """Reads and writes in one transaction, against every other request that does."""
    with transaction.atomic():
        counter, _ = Counter.objects.select_for_update().get_or_create(name="requests")
        counter.value += 1
        counter.save()
    return HttpResponse(str(counter.value), content_type="text/plain")


def database(request):
    if request.method == "POST":
        Note.objects.create(text=request.POST["text"])
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, current_database(), inet_server_addr() IS NULL")
        role, name, by_socket = cursor.fetchone()
    return JsonResponse(
        {
            "role": role,
            "database": name,
            "bySocket": by_socket,
            "notes": list(Note.objects.values_list("text", flat=True)),
        }
    )


def process(request):
    return JsonResponse(probe.itself())


def stream(request):
    return StreamingHttpResponse((b"%07d\n" % number for number in range(20000)), content_type="text/plain")


def upload(request):
    """Stores the file below public/ or private/ in MEDIA_ROOT."""
    folder = request.POST.get("folder", "public")
    file = request.FILES["file"]
    if not re.fullmatch(r"public|private", folder) or not re.fullmatch(r"[A-Za-z0-9._-]+", file.name):
        return HttpResponseBadRequest("no such folder, or no such name")
    name = default_storage.save(folder + "/" + file.name, file)
    return JsonResponse(
        {"name": name, "url": default_storage.url(name), "temporary": hasattr(file, "temporary_file_path")}
    )


def private(request, name):
    response = HttpResponse(content_type="application/octet-stream")
    response["X-Accel-Redirect"] = "/media/private/" + name
    return response


def reach(request):
    query = request.GET
    return JsonResponse({"error": probe.connect(query["address"], int(query.get("port", 0)), query.get("kind", "tcp"))})


def read(request):
    return JsonResponse({path: probe.readable(path) for path in request.GET.getlist("path")})


def cache(request):
    """A round trip through redis."""
    import redis

    client = redis.Redis.from_url(os.environ["REDIS_URL"])
    client.incr("lab")
    return JsonResponse({"value": int(client.get("lab"))})


def work(request):
    """Gives the worker something to do, or tells what it has done."""
    import redis

    if request.method == "POST":
        note = Note.objects.create(text=request.POST["text"])
        redis.Redis.from_url(os.environ["REDIS_URL"]).rpush("work", note.pk)
    return JsonResponse({"done": list(Note.objects.filter(done=True).values_list("text", flat=True))})


def slow(request):
    time.sleep(float(request.GET.get("seconds", "1")))
    return HttpResponse("slept")
