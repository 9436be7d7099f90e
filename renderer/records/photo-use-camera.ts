import { useEffect, useState, type RefObject } from 'react';
import { useApp } from '../commands/app-context';
import { useUi } from '../store/stores';

/** True while a camera is plugged in. Asking for the list needs no permission and names nothing. */
export function useHasCamera(): boolean {
  const [hasCamera, set] = useState(false);
  useEffect(() => {
    let isGone = false;
    const look = (): void => {
      void navigator.mediaDevices.enumerateDevices().then(
        (devices) => {
          if (!isGone) set(devices.some(({ kind }) => kind === 'videoinput'));
        },
        () => undefined,
      );
    };
    look();
    navigator.mediaDevices.addEventListener('devicechange', look);
    return () => {
      isGone = true;
      navigator.mediaDevices.removeEventListener('devicechange', look);
    };
  }, []);
  return hasCamera;
}

export type CameraState = 'opening' | 'running' | 'failed';

/**
 * Shows the camera in the element for as long as the caller is on the screen. The host is told first: it gives the picture
 * only while the user has the camera open, and never sound.
 */
export function useCamera(video: RefObject<HTMLVideoElement | null>): CameraState {
  const { ui } = useApp();
  const isAllowed = useUi((state) => state.camera === 'allowed');
  const [state, set] = useState<CameraState>('opening');
  useEffect(() => {
    ui.setState({ camera: 'wanted' });
    return () => ui.setState({ camera: 'off' });
  }, [ui]);
  useEffect(() => {
    if (!isAllowed) return undefined;
    let isGone = false;
    let stream: MediaStream | undefined;
    const wanted = { video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } }, audio: false } as const;
    navigator.mediaDevices
      .getUserMedia(wanted)
      .then(async (opened) => {
        stream = opened;
        const element = video.current;
        if (isGone || element === null) return stop(stream);
        element.srcObject = opened;
        await element.play();
        set('running');
      })
      .catch(() => {
        if (!isGone) set('failed');
      });
    return () => {
      isGone = true;
      if (stream !== undefined) stop(stream);
    };
  }, [isAllowed, video]);
  return state;
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
