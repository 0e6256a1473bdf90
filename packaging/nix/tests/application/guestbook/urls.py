from django.urls import path

from guestbook import views

urlpatterns = [
    path("", views.entries),
    path("key", views.key),
    path("media-file", views.media_file),
    path("private-file", views.private_file),
    path("reach", views.reach),
]
