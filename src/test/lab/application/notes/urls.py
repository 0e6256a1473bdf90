from django.urls import path

from notes import views

urlpatterns = [
    path("", views.home),
    path("count/", views.count),
    path("database/", views.database),
    path("process/", views.process),
    path("stream/", views.stream),
    path("upload/", views.upload),
    path("private/<str:name>", views.private),
    path("reach/", views.reach),
    path("read/", views.read),
    path("cache/", views.cache),
    path("jobs/", views.work),
    path("slow/", views.slow),
]
